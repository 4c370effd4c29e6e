namespace SleepCoachBot.Understanding.Questions;

/// <summary>A moment that the plan knows and the question does not date.</summary>
public enum SinceWhen
{
    /// <summary>The latest change of dose.</summary>
    DoseChange,
    /// <summary>The first step of the plan.</summary>
    TaperStart,
}
