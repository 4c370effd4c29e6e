namespace SleepCoachBot.Pages;

/// <summary>Why a form cannot be taken as it stands.</summary>
internal enum FormProblemKind
{
    NotATime, NotANumber,
    /// <summary>The clocks jumped over it.</summary>
    NeverWas,
    /// <summary>The clocks showed it twice.</summary>
    HappenedTwice,
    InTheFuture, NothingFilledIn,
    /// <summary>Two answers that cannot both be right.</summary>
    Impossible,
    /// <summary>Possible: asked once, then believed.</summary>
    Unusual,
    /// <summary>It covers time that another night holds.</summary>
    Overlaps,
    /// <summary>Another sleep stands under the same night.</summary>
    BesideAnother,
    /// <summary>Somebody has changed it since the form was made.</summary>
    ChangedMeanwhile,
    /// <summary>It is not in the diary any more.</summary>
    Gone,
    /// <summary>They have not agreed yet that what they tell is kept.</summary>
    NotAgreed,
    /// <summary>The file is no longer there, or is none.</summary>
    NoFile,
    /// <summary>The file cannot be taken as it is.</summary>
    FileHasErrors,
}
