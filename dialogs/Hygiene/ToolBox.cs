using SleepCoachBot.Sleep.People;

namespace SleepCoachBot.Dialogs.Hygiene;

/// <summary>Chooses what fits tonight: by what was said, what the diary shows, and what helped before. Pure.</summary>
public static class ToolBox
{
    /// <summary>No more than this an evening.</summary>
    public const int MostAnEvening = 2;

    private const int EnoughLongNights = 3;    // of seven
    private const int WideSpread = 60;         // minutes between risings
    private const int NoAfterThat = 2;         // a tool rated "No" so often is dropped

    private static readonly Tool[] Exercises = [Tool.BodyRelaxation, Tool.SlowBreathing, Tool.QuietPicture, Tool.BodyScan];

    // The first row that holds decides; the two tools are offered in this order (hygiene.md, 3).
    private static readonly (Func<Tonight, bool> Holds, Tool First, Tool Second)[] Rows =
    [
        (tonight => tonight.Says == Complaint.TightLegs, Tool.BodyRelaxation, Tool.SlowBreathing),
        (tonight => tonight.Says == Complaint.BusyHead, Tool.WorryPage, Tool.QuietPicture),
        (tonight => tonight.Says == Complaint.RacingHeart, Tool.SlowBreathing, Tool.BodyRelaxation),
        (tonight => tonight.Says == Complaint.Bladder, Tool.Bladder, Tool.FoodAndDrink),
        (tonight => tonight.Says == Complaint.WideAwake, Tool.AwakeInBed, Tool.SlowBreathing),
        (tonight => tonight.LateCaffeine && tonight.LongOnsets > 0 && !tonight.DoseChangeIsNear, Tool.Caffeine, Tool.WindDownHour),
        (tonight => tonight.RisingSpread > WideSpread, Tool.FixedRising, Tool.Light),
        (tonight => tonight.LongNights >= EnoughLongNights, Tool.AwakeInBed, Tool.WindDownHour),
        (_ => true, Tool.WindDownHour, Tool.BodyRelaxation),
    ];

    /// <summary>The version of a tool for somebody tonight.</summary>
    public static ToolVersion VersionOf(Tool tool, Profile profile, Tonight tonight)
    {
        ArgumentNullException.ThrowIfNull(tonight);
        var version = ToolCards.Of(tool).VersionFor(profile);
        // Caffeine and the dose are not changed in the same three days.
        return tool == Tool.Caffeine && tonight.DoseChangeIsNear ? (ToolVersion)Math.Min((int)version, (int)ToolVersion.Safe) : version;
    }

    /// <summary>What fits tonight, the fitting one first; nothing that was shown this evening, is not for them, or did not help twice.</summary>
    public static IReadOnlyList<ToolOffer> Choose(Profile profile, Tonight tonight)
    {
        ArgumentNullException.ThrowIfNull(tonight);
        var (_, first, second) = Rows.First(row => row.Holds(tonight));
        Tool[] candidates = [first, second, .. Helped(tonight.Ratings), Tool.BodyRelaxation, Tool.Light];
        return
        [
            .. candidates.Distinct()
                .Where(tool => !tonight.Shown.Contains(tool) && !IsDropped(tool, tonight.Ratings))
                .Select(tool => new ToolOffer(tool, VersionOf(tool, profile, tonight)))
                .Where(offer => offer.Version != ToolVersion.LeftOut)
                .Take(Math.Max(0, MostAnEvening - tonight.Shown.Count)),
        ];
    }

    /// <summary>Two exercises to do in bed: what fits what was said, or what helped before, comes first.</summary>
    /// <param name="usually">What is offered where nothing else decides, in order.</param>
    public static IReadOnlyList<ToolOffer> Exercise(Profile profile, Tonight tonight, params IReadOnlyList<Tool> usually)
    {
        ArgumentNullException.ThrowIfNull(tonight);
        IEnumerable<Tool> fitting = tonight.Says switch
        {
            Complaint.TightLegs => [Tool.BodyRelaxation],
            Complaint.BusyHead => [Tool.QuietPicture],
            Complaint.RacingHeart => [Tool.SlowBreathing],
            _ => [],
        };
        return
        [
            .. fitting.Concat(Helped(tonight.Ratings)).Concat(usually).Concat(Exercises).Distinct()
                .Where(tool => !IsDropped(tool, tonight.Ratings))
                .Select(tool => new ToolOffer(tool, VersionOf(tool, profile, tonight)))
                .Where(offer => offer.Version != ToolVersion.LeftOut)
                .Take(2),
        ];
    }

    /// <summary>Rated "No" twice: it is not offered again by itself.</summary>
    public static bool IsDropped(Tool tool, IReadOnlyList<RelaxationRating> ratings) =>
        ratings.Count(rating => rating.Relaxation == tool.ToString() && rating.Result == RelaxationResult.DidNotHelp) >= NoAfterThat;

    // What helped, the latest first; a later "no" takes it back.
    private static IEnumerable<Tool> Helped(IReadOnlyList<RelaxationRating> ratings) => ratings
        .GroupBy(rating => rating.Relaxation)
        .Select(group => group.Last())
        .Where(rating => rating.Result != RelaxationResult.DidNotHelp)
        .OrderByDescending(rating => rating.Day)
        .Select(rating => Enum.TryParse<Tool>(rating.Relaxation, out var tool) ? tool : (Tool?)null)
        .OfType<Tool>();
}
