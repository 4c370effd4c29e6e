namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What happened to a contact relation.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";
    public const string Remove = "remove";
}
