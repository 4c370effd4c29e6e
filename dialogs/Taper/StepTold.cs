using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>One step of a plan, as far as it was told.</summary>
/// <param name="From">ISO date. Null: to be asked.</param>
/// <param name="Dose">Null: to be asked.</param>
public sealed record StepTold(string? From, DoseTold? Dose) : KeptValue;
