using System.Reflection;
using Microsoft.Extensions.Logging;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Dialogs;
using SleepCoachBot.Settings;
using SleepCoachBot.Storage;

namespace SleepCoachBot.Tests.Operations;

/// <summary>Every log line has a number by which it is found and alerted on.</summary>
public sealed class LogEventTests
{
    private static readonly List<(string Method, LoggerMessageAttribute Log)> s_lines =
        [.. new[] { typeof(SettingsCheck), typeof(ITurns), typeof(DatabaseOptions), typeof(Companion) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Select(method => (Name: $"{method.DeclaringType!.Name}.{method.Name}", Log: method.GetCustomAttribute<LoggerMessageAttribute>()!))
            .Where(line => line.Log is not null)];

    [Fact]
    public void Every_line_has_an_event_id_of_its_own()
    {
        Assert.True(s_lines.Count > 20);
        Assert.All(s_lines, line => Assert.True(line.Log.EventId > 0, $"{line.Method} has no event id"));
        Assert.All(s_lines.GroupBy(line => line.Log.EventId), same => Assert.Single(same.Select(line => line.Method)));
    }

    [Fact]
    public void Every_event_id_is_in_the_administrators_table_with_its_level()
    {
        var document = Repository.Read("docs", "administrator.md");
        Assert.All(s_lines, line => Assert.Contains($"| {line.Log.EventId} | {line.Log.Level} | {line.Log.Message} |", document, StringComparison.Ordinal));
    }
}
