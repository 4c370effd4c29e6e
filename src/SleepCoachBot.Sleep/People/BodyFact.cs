namespace SleepCoachBot.Sleep.People;

/// <summary>Something of body or situation that decides which version of a thing is offered. Asked for only when something needs it.</summary>
public enum BodyFact
{
    /// <summary>Can get out of bed alone and safely at night.</summary>
    GetsUpSafely,
    FallRisk,
    HeatSensitive,
    /// <summary>Muscles cramp or go into spasm when tensed.</summary>
    CrampsWhenTensed,
    /// <summary>Seizures ever, or epilepsy.</summary>
    Seizures,
    /// <summary>Bipolar disorder or mania ever.</summary>
    Mania,
    /// <summary>Psychosis, or trauma that stillness stirs up.</summary>
    PsychosisOrTrauma,
    /// <summary>Breathing illness or sleep apnoea.</summary>
    BreathingIllness,
    ShiftWork,
    Pregnant,
    KidneyDisease,
    /// <summary>Spinal injury at T6 or above: sudden headache and sweating may be a rise in blood pressure.</summary>
    SpinalInjuryT6,
    DrinksDaily,
    /// <summary>Parts of the body without feeling, or with pain: left out of a body scan.</summary>
    NumbOrPainfulParts,
}
