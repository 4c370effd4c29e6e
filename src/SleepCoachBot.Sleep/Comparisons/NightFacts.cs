using NodaTime;
using SleepCoachBot.Sleep.Doses;
using SleepCoachBot.Sleep.Measures;
using SleepCoachBot.Sleep.Nights;

namespace SleepCoachBot.Sleep.Comparisons;

/// <summary>What a diary and a dose log say of each night besides its sleep, for a comparison to name what else differed.</summary>
public static class NightFacts
{
    /// <summary>One coffee (107 mg) up to this long before bed still cost sleep in the meta-analysis of Gardiner et al., Sleep Med Rev 2023;69:101764.</summary>
    public static Duration CaffeineCutOff { get; } = Duration.FromMinutes(8.8 * 60);

    /// <summary>Stress from this score on counts as a stressful day; this project's own line.</summary>
    public const int MuchStress = 7;

    /// <summary>Each fact with the nights of which it is known, true or false. A night of which it is not known is in no list.</summary>
    /// <param name="log">What was told of doses. A silent day is no missed dose and not known to be none.</param>
    public static IReadOnlyDictionary<NightFact, IReadOnlyDictionary<NightDate, bool>> Of(IReadOnlyList<ToldNight> nights, IReadOnlyList<KeptDose>? log = null)
    {
        ArgumentNullException.ThrowIfNull(nights);
        return new Dictionary<NightFact, IReadOnlyDictionary<NightDate, bool>>
        {
            [NightFact.LateCaffeine] = Known(night => night.More.CaffeineDrinks == 0 ? false
                : night.More.LateCaffeine is { } late ? late
                : night.More.LastCaffeine is { } last && night.Entry.TriedToSleep is { } tried ? tried - last < CaffeineCutOff : null),
            [NightFact.Alcohol] = Known(night => night.More.AlcoholDrinks is { } drinks ? drinks > 0 : null),
            [NightFact.Nap] = Known(night => night.More.Naps is { } naps ? naps > 0 : null),
            [NightFact.WokenBySpasms] = Known(night => night.More.WokenBySpasms),
            [NightFact.Stressed] = Known(night => night.More.Stress is { } stress ? stress >= MuchStress : null),
            [NightFact.ClockChangeOrTravel] = Known(night => IsClockChangeOrTravel(night.Entry)),
            [NightFact.MissedDose] = Missed(nights, log ?? []),
        };

        Dictionary<NightDate, bool> Known(Func<ToldNight, bool?> fact) => KnownOf(nights, fact);
    }

    /// <summary>The nights of which it is known whether something was so on the day before or in the night.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Nights cannot be set apart by this.</exception>
    public static IReadOnlyDictionary<NightDate, bool> Of(NightFact fact, IReadOnlyList<ToldNight> nights)
    {
        ArgumentNullException.ThrowIfNull(nights);
        return fact switch
        {
            NightFact.Weekend => nights.Select(night => night.Entry.Night).Distinct().ToDictionary(night => night, night => new NightValue(night, null).IsWeekend),
            NightFact.Caffeine => KnownOf(nights, night => night.More.CaffeineDrinks is { } drinks ? drinks > 0 : night.More.LateCaffeine == true ? true : null),
            NightFact.LateCaffeine or NightFact.Alcohol or NightFact.Nap or NightFact.WokenBySpasms or NightFact.Stressed or NightFact.ClockChangeOrTravel => Of(nights)[fact],
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Nights cannot be set apart by this."),
        };
    }

    private static Dictionary<NightDate, bool> KnownOf(IReadOnlyList<ToldNight> nights, Func<ToldNight, bool?> fact) =>
        nights.Select(night => (night.Entry.Night, Fact: fact(night))).Where(night => night.Fact is not null)
            .GroupBy(night => night.Night).ToDictionary(same => same.Key, same => same.Any(night => night.Fact!.Value));

    private static Dictionary<NightDate, bool> Missed(IReadOnlyList<ToldNight> nights, IReadOnlyList<KeptDose> log)
    {
        var told = log.Where(dose => dose.Event is { Day: not null, Kind: DoseEventKind.Missed or DoseEventKind.Taken }).ToLookup(dose => dose.Event.Day!.Value);
        return nights.Select(night => night.Entry.Night).Distinct().Where(night => told.Contains(night.Evening))
            .ToDictionary(night => night, night => told[night.Evening].Any(dose => dose.Event.Kind == DoseEventKind.Missed));
    }

    private static bool? IsClockChangeOrTravel(DiaryEntry entry)
    {
        if (entry.RisingZone is { } rising && rising != entry.Zone)
            return true;
        if ((entry.IntoBed ?? entry.TriedToSleep) is not { } start || (entry.OutOfBed ?? entry.FinalWake) is not { } end)
            return null;
        var zone = DateTimeZoneProviders.Tzdb[entry.Zone];
        return zone.GetUtcOffset(start) != zone.GetUtcOffset(end);
    }
}
