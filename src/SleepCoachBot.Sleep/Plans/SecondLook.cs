namespace SleepCoachBot.Sleep.Plans;

/// <summary>What in a plan wants to be confirmed with the prescriber before it starts. No judgement of it, and no other proposal.</summary>
public enum SecondLook
{
    /// <summary>From some dose to none at once. Stopping suddenly can be dangerous.</summary>
    ToZeroInOneStep,
    /// <summary>A step of half of the dose or more.</summary>
    HalfOrMore,
    /// <summary>The dose goes up.</summary>
    Rise,
    /// <summary>Two changes less than three days apart.</summary>
    CloseTogether,
    /// <summary>Over 100 mg a day.</summary>
    HighDose,
    /// <summary>The first step has a day that has passed.</summary>
    FirstDayPast,
}
