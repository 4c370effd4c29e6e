namespace SleepCoachBot.Understanding.Safety.Rules;

/// <summary>One thing that a message can tell, such as a fever, with all the ways of saying it.</summary>
internal sealed class Finding(string name, IReadOnlyList<Pattern> says)
{
    public string Name { get; } = name;

    public IReadOnlyList<Pattern> Says { get; } = says;

    /// <summary>The cues that do not make it untrue: a question about a dose is one although it asks.</summary>
    public Cues Holds { get; set; }
}

/// <summary>What around a finding can say that it is not so, or not so now.</summary>
[Flags]
internal enum Cues
{
    None = 0,
    Denied = 1,
    Asked = 2,
    Past = 4,
    Fiction = 8,
    Near = 16,
    /// <summary>Asked leave for ("is it ok to quit"): not done yet.</summary>
    Leave = 32,
    All = Denied | Asked | Past | Fiction | Near | Leave,
}
