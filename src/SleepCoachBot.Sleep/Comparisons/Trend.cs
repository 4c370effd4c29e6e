namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>Where things were going already: the median of all slopes between two nights (Theil and Sen).</summary>
internal static class Trend
{
    /// <param name="nights">Day number and value; missing nights are simply not there.</param>
    /// <returns>Change a day. Null with fewer than two nights.</returns>
    public static double? PerDay(IReadOnlyList<(int Day, double Value)> nights)
    {
        var slopes = new List<double>();
        for (var i = 0; i < nights.Count; i++)
            for (var j = i + 1; j < nights.Count; j++)
                if (nights[i].Day != nights[j].Day)
                    slopes.Add((nights[j].Value - nights[i].Value) / (nights[j].Day - nights[i].Day));
        if (slopes.Count == 0)
            return null;
        slopes.Sort();
        return (slopes[(slopes.Count - 1) / 2] + slopes[slopes.Count / 2]) / 2;
    }
}
