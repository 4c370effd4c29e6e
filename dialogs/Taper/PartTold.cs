using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Taper;

/// <summary>One dose of a day as a dialog keeps it.</summary>
/// <param name="When">Name of a <c>TimeOfDose</c>.</param>
/// <param name="Amount">Milligrams.</param>
public sealed record PartTold(string When, decimal Amount) : KeptValue;
