namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Why something that was sent is no activity.</summary>
public enum ActivityFormatProblem
{
    /// <summary>It is not JSON in UTF-8.</summary>
    NotJson,

    /// <summary>It is longer than allowed.</summary>
    TooLong,

    /// <summary>Its objects and lists are nested deeper than allowed.</summary>
    TooDeep,

    /// <summary>An object has two members of one name, so that two readers could understand two things.</summary>
    DuplicateMember,

    /// <summary>It is JSON, but a member that is known has a shape that it cannot have: an object for a text, a text for a list.</summary>
    WrongShape,

    /// <summary>It does not say of which type it is.</summary>
    NoType,
}
