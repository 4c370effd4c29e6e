namespace SleepCoachBot.Understanding.Intents;

/// <param name="Intent">The likeliest intent, or <see cref="Intent.None"/> when none is likely enough.</param>
/// <param name="Confidence">0 to 1, calibrated: of readings at 0.8 about four in five are right.</param>
public readonly record struct IntentReading(Intent Intent, double Confidence);
