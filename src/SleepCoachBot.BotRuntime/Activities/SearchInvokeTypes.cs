namespace SleepCoachBot.BotRuntime.Activities;

/// <summary>What a search invoke asks for.</summary>
public static class SearchInvokeTypes
{
    public const string Search = "search";
    public const string Typeahead = "typeahead";
}
