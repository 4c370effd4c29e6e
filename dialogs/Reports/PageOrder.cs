using NodaTime;
using SleepCoachBot.Sleep.Logs;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What the person wants on the page for the clinic, beside their plan, their doses and what they want to ask.</summary>
/// <param name="From">First night.</param>
/// <param name="To">Last night.</param>
/// <param name="Signs">The danger signs that they ticked, with the days on which they were told. No others may be on it.</param>
/// <param name="Crises">Only with their separate yes: the days on which thoughts of suicide or self-harm were told. Null: nothing of it is on the page.</param>
/// <param name="Name">The name that they want on it. Null: none.</param>
/// <param name="Rules">Which wakings count.</param>
public sealed record PageOrder(
    NightDate From, NightDate To, IReadOnlyList<(DangerSign Sign, LocalDate On)> Signs, IReadOnlyList<LocalDate>? Crises, string? Name, CountingRules Rules);
