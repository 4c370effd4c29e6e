using SleepCoachBot.Dialogs.Hygiene;

namespace SleepCoachBot.Sounds;

/// <summary>The sound of an exercise: soft tones at its moves, silence between them. Computed, from no recording.</summary>
internal static class SoundTrack
{
    /// <summary>Samples a second; one channel of sixteen bits.</summary>
    public const int Rate = 16_000;

    // Low enough to be gentle, high enough for the speaker of a phone that lies on its face. Hertz.
    private const double BellPitch = 392;
    private const double LowPitch = 262;
    private const double HighPitch = 349;
    private const double Loudness = 0.16;       // of full scale: about -16 dB, for a quiet room at night
    private const double BellSeconds = 4;
    private const double BellAttack = 0.08;     // seconds; a faster one clicks
    private const double LongestBreath = 6;     // seconds; a part that lasts longer goes on in silence

    /// <summary>All samples of an exercise, in order; exactly as long as its parts.</summary>
    public static short[] Of(Exercise exercise)
    {
        var samples = new short[exercise.Seconds * Rate];
        var from = 0;
        var phase = 0.0;
        foreach (var part in exercise.Parts)
        {
            var length = part.Seconds * Rate;
            if (part.Tone == Tone.Bell)
                Ring(samples.AsSpan(from));   // it may ring on into the next part
            else if (part.Tone != Tone.None)
                phase = Glide(samples.AsSpan(from, Math.Min(length, (int)(LongestBreath * Rate))), part.Tone == Tone.Rise, phase);
            from += length;
        }
        return samples;
    }

    private static void Ring(Span<short> into)
    {
        var length = Math.Min(into.Length, (int)(BellSeconds * Rate));
        for (var i = 0; i < length; i++)
        {
            var t = i / (double)Rate;
            var left = 1 - (t / BellSeconds);
            var envelope = Smooth(t / BellAttack) * left * left * left;
            var turns = t * BellPitch;
            into[i] = Sample(envelope * (Sine.Of(turns) + (0.25 * left * Sine.Of(2 * turns)) + (0.1 * left * Sine.Of(1.5 * turns))) / 1.35);
        }
    }

    // Breathing in rises and swells, breathing out falls and fades; the two meet without a seam.
    private static double Glide(Span<short> into, bool rises, double phase)
    {
        for (var i = 0; i < into.Length; i++)
        {
            var t = i / (double)into.Length;
            var way = Smooth(rises ? t : 1 - t);
            into[i] = Sample(way * (Sine.Of(phase) + (0.2 * Sine.Of(2 * phase))) / 1.2);
            phase += (LowPitch + ((HighPitch - LowPitch) * way)) / Rate;
            phase -= Math.Floor(phase);
        }
        return phase;
    }

    // 0 below 0, 1 above 1, and no corner between.
    private static double Smooth(double t) => t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - (2 * t));

    private static short Sample(double level) => (short)Math.Round(level * Loudness * short.MaxValue);
}
