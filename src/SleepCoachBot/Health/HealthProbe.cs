namespace SleepCoachBot.Health;

/// <summary>Asks a running program how it is: <c>SleepCoachBot health ADDRESS</c>. For containers, which have no other program to ask with.</summary>
internal static class HealthProbe
{
    /// <summary>The first word by which the program is told to ask instead of to run.</summary>
    public const string Command = "health";

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(4);

    /// <returns>0 when it answers that it is well, else 1.</returns>
    public static async Task<int> AskAsync(string address)
    {
        using var client = new HttpClient { Timeout = s_longest };
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
