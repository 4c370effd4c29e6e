using NodaTime;

namespace SleepCoachBot.Sleep.People;

/// <summary>What a person has told of themselves, their medicine and their helpers. Everything may be unknown, and everything can be told anew.</summary>
/// <remarks>It is a person's own telling: nothing in it was checked, and nothing in it is advice.</remarks>
public sealed record Profile
{
    /// <summary>Their agreement that what they tell is stored. Null: not given, and nothing of theirs is stored.</summary>
    public Consent? Consent { get; init; }

    public BaclofenForm? Form { get; init; }

    public Situation? Situation { get; init; }

    /// <summary>They look after somebody who takes baclofen; diary and plan are that person's.</summary>
    public bool IsCarer { get; init; }

    /// <summary>ISO 3166 code of the country whose numbers are shown. Null: taken from the time zone.</summary>
    public string? Country { get; init; }

    /// <summary>Who decides about the dose, as they call them: "Dr Shah", "my neurologist". Null: not told.</summary>
    public string? Prescriber { get; init; }

    /// <summary>Whom to ring, by when, as told: a number, or words such as "the ward".</summary>
    public string? DayNumber { get; init; }
    public string? NightNumber { get; init; }
    public string? WeekendNumber { get; init; }

    /// <summary>The prescriber's own note for bad nights, word for word.</summary>
    public string? BadNightNote { get; init; }

    /// <summary>The prescriber's "ring me if …" lines, word for word.</summary>
    public IReadOnlyList<string> RingMeIf { get; init; } = [];

    /// <summary>What they want to ask the prescriber or pharmacist.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Other medicines, as told. Never advised on. Null: not told.</summary>
    public string? OtherMedicines { get; init; }

    /// <summary>What is known of their body and situation. What is missing here is unknown, and unknown means the safe version.</summary>
    public IReadOnlyDictionary<BodyFact, bool> Facts { get; init; } = new Dictionary<BodyFact, bool>();

    /// <summary>How bad spasms usually are, 0 to 10. Null: not told.</summary>
    public int? UsualSpasms { get; init; }

    /// <summary>When the morning question comes, local time. Null: they come to the bot.</summary>
    public LocalTime? CheckInAt { get; init; }

    /// <summary>When the wind-down is offered, local time. Null: it is not.</summary>
    public LocalTime? WindDownAt { get; init; }

    /// <summary>No question and no reminder before this day. Null: none is held back.</summary>
    public LocalDate? QuietUntil { get; init; }

    /// <summary>Hours in which nothing comes by itself. Null: none are set.</summary>
    public QuietHours? QuietHours { get; init; }

    /// <summary>Days of the week on which the night is not asked for.</summary>
    public IReadOnlyList<IsoDayOfWeek> DaysOff { get; init; } = [];

    /// <summary>Where they are for a while, or will be. Null: at home.</summary>
    public Stay? Stay { get; init; }

    /// <summary>How often the night is asked for, as they chose it. Null: every morning.</summary>
    public DiaryPace? Pace { get; init; }

    /// <summary>The day on which <see cref="Pace"/> was chosen; its days and weeks count from here.</summary>
    public LocalDate? PaceSince { get; init; }

    /// <summary>They want to hear when spasms stay above their usual.</summary>
    public bool TellsOfPatterns { get; init; }

    /// <summary>How they rated each relaxation, by its name, the latest last.</summary>
    public IReadOnlyList<RelaxationRating> Relaxations { get; init; } = [];

    /// <summary>What is known of a fact. Null: unknown.</summary>
    public bool? Knows(BodyFact fact) => Facts.TryGetValue(fact, out var known) ? known : null;

    /// <summary>The same with a fact told.</summary>
    public Profile With(BodyFact fact, bool value) => this with { Facts = new Dictionary<BodyFact, bool>(Facts) { [fact] = value } };

    /// <summary>The same with one more question for the prescriber; one that is there already stays once.</summary>
    public Profile Asking(string question) => Questions.Contains(question) ? this : this with { Questions = [.. Questions, question] };
}
