namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>Who stands behind a channel account.</summary>
public static class RoleTypes
{
    public const string User = "user";
    public const string Bot = "bot";
    public const string Skill = "skill";
}
