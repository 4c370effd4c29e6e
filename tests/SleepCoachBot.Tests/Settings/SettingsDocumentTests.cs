using System.Collections;
using System.Globalization;
using System.Text.Json;
using SleepCoachBot.Settings;

namespace SleepCoachBot.Tests.Settings;

/// <summary>docs/configuration.md and appsettings.json say what the option classes say.</summary>
public sealed class SettingsDocumentTests
{
    // Read by the framework itself.
    private static readonly string[] s_framework = ["Urls", "AllowedHosts", "Logging:LogLevel"];

    private static readonly Dictionary<string, string> s_defaults = SettingsSection.All
        .SelectMany(section =>
        {
            var options = Activator.CreateInstance(section.Options)!;
            return SettingsCheck.Properties(section.Options).Select(property => (Name: section.FullName(property.Name), Default: Written(property.GetValue(options))));
        })
        .ToDictionary(setting => setting.Name, setting => setting.Default);

    private static readonly Dictionary<string, string[]> s_rows = Repository.Read("docs", "configuration.md").Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split(" | "))
        .ToDictionary(cells => cells[0].Trim('`'), cells => cells[1..]);

    private static readonly JsonDocument s_file = JsonDocument.Parse(Repository.Read("appsettings.json"));   // no comment, no comma too many

    [Fact]
    public void Every_setting_is_documented_and_nothing_else_is() =>
        Assert.Equal(s_defaults.Keys.Concat(s_framework).Order(), s_rows.Keys.Order());

    [Fact]
    public void Every_documented_default_is_the_one_that_holds() => Assert.All(
        s_defaults, setting => Assert.Equal((setting.Key, setting.Value), (setting.Key, s_rows[setting.Key][1].Trim('`'))));

    [Fact]
    public void Every_row_says_form_default_and_meaning() =>
        Assert.All(s_rows, row => Assert.True(row.Value is [{ Length: > 1 }, { Length: > 0 }, { Length: > 20 }], row.Key));

    [Fact]
    public void The_file_holds_every_setting_that_is_no_secret_with_its_default() => Assert.Equal(
        s_defaults.Where(setting => !SettingsSection.Secrets.Contains(setting.Key)).Select(setting => $"{setting.Key} {setting.Value}").Order(),
        InFile().Where(setting => !IsFramework(setting.Name)).Select(setting => $"{setting.Name} {setting.Value}").Order());

    [Fact]
    public void Every_secret_is_a_setting_and_marked_as_one() => Assert.All(
        SettingsSection.Secrets, name => Assert.Contains("**secret**", s_rows[name][0], StringComparison.Ordinal));

    [Fact]
    public void What_the_settings_of_the_framework_are_is_documented_as_the_file_has_it() => Assert.All(
        s_framework.Take(2), name => Assert.Equal(s_rows[name][1].Trim('`'), s_file.RootElement.GetProperty(name).GetString()));

    private static bool IsFramework(string name) => name is "Urls" or "AllowedHosts" || name.StartsWith("Logging:", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Value)> InFile() => Leaves(s_file.RootElement, "");

    private static IEnumerable<(string Name, string Value)> Leaves(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value, name.Length == 0 ? member.Name : $"{name}:{member.Name}")),
        JsonValueKind.Array when element.GetArrayLength() == 0 => [(name, "none")],
        JsonValueKind.Null => [(name, "none")],
        JsonValueKind.True or JsonValueKind.False => [(name, element.GetRawText())],
        _ => [(name, element.ToString() is { Length: > 0 } text ? text : "none")],
    };

    private static string Written(object? value) => value switch
    {
        null or "" => "none",
        string text => text,
        bool flag => flag ? "true" : "false",
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        ICollection { Count: 0 } => "none",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
