namespace SleepCoachBot.Understanding.Intents;

/// <summary>What a person wants, said out of the blue.</summary>
public enum Intent
{
    /// <summary>None of the others, or not sure enough.</summary>
    None,
    Greet, Thanks, Goodbye, Help, Cancel,
    /// <summary>Set up or change prescriber and plan.</summary>
    Consult,
    TaperPlan, TaperStatus, DoseLog, DoseChanged,
    /// <summary>Sleep tips.</summary>
    Hygiene,
    /// <summary>Meditation, breathing, body scan: an exercise done with them.</summary>
    Relax,
    /// <summary>Going to bed now.</summary>
    WindDown,
    /// <summary>Awake in the middle of the night, of this very moment.</summary>
    AwakeNow,
    /// <summary>Tells a night that is over.</summary>
    DiaryLog,
    DiaryEdit, DiaryShow, SleepQuestion,
    SymptomLog, SymptomQuestion,
    /// <summary>Something for the doctor.</summary>
    Report,
    DataExport, DataDelete,
    ReminderSet, ReminderOff,
    /// <summary>Time zone, language, units.</summary>
    Settings,
    /// <summary>Asks for a person to talk to.</summary>
    Human,
}
