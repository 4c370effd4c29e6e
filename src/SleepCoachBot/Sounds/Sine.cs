namespace SleepCoachBot.Sounds;

/// <summary>A sine of our own: the same bits on every machine, which the C library's is not.</summary>
internal static class Sine
{
    /// <param name="turns">The angle in turns, not negative.</param>
    /// <returns>-1 to 1, right to four millionths: far below what sixteen bits can tell.</returns>
    public static double Of(double turns)
    {
        var x = turns - Math.Floor(turns);
        if (x > 0.75)
            x -= 1;
        else if (x > 0.25)
            x = 0.5 - x;
        var t = 2 * Math.PI * x;
        var square = t * t;
        return t * (1 - (square / 6 * (1 - (square / 20 * (1 - (square / 42 * (1 - (square / 72))))))));
    }
}
