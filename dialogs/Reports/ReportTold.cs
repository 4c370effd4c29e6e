using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

/// <summary>What is gathered for a page: which nights, and what of the hard days may be on it.</summary>
public sealed record ReportTold : KeptValue
{
    /// <summary>ISO label of the first night. Empty: nothing was begun.</summary>
    public string From { get; init; } = "";

    /// <summary>ISO label of the last night.</summary>
    public string To { get; init; } = "";

    /// <summary>Every danger sign that was told, as its name and its ISO day with a space between.</summary>
    public List<string> Signs { get; init; } = [];

    /// <summary>ISO days on which thoughts of suicide or self-harm were told.</summary>
    public List<string> Crises { get; init; } = [];

    /// <summary>Names of the signs that they want on the page.</summary>
    public List<string> Ticked { get; init; } = [];

    /// <summary>Names of the signs of which they have said yes or no.</summary>
    public List<string> Decided { get; init; } = [];

    /// <summary>They want to say it of each sign.</summary>
    public bool OneByOne { get; init; }

    /// <summary>Their own yes or no to the crisis. Null: not asked, and nothing of it is on the page.</summary>
    public bool? Crisis { get; init; }

    /// <summary>The last waking counts as an awakening.</summary>
    public bool LastWakingCounts { get; init; }

    /// <summary>Wakings of under five minutes do not count.</summary>
    public bool ShortWakingsLeftOut { get; init; }

    /// <summary>The name to print. Null: none.</summary>
    public string? Name { get; init; }

    /// <summary>Other nights are being asked for.</summary>
    public bool Choosing { get; init; }

    /// <summary>They asked for it to be made.</summary>
    public bool Make { get; init; }
}
