using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.Json;
using SleepCoachBot.Clock;
using SleepCoachBot.Data;
using SleepCoachBot.Storage;

namespace SleepCoachBot.Settings;

/// <summary>Looks through all settings before anything is started, and names everything that is wrong at once.</summary>
public static class SettingsCheck
{
    private const string ConnectionExample = "Server=sql.example;Database=SleepCoachBot;Authentication=Active Directory Managed Identity";
    private const string UserSecrets = "secrets.json";   // of the person, outside the repository; the framework reads it in Development
    private const string Connection = "SqlServer:ConnectionString";

    /// <summary>Checks every section.</summary>
    /// <exception cref="InvalidSettingException">Something is wrong. The message says what, and how to mend it, one line for each.</exception>
    public static void CheckSettings(this IConfiguration settings, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        IReadOnlyList<string> problems =
        [
            .. SettingsSection.All.SelectMany(section => ProblemsOf(section, settings)),
            .. DatabaseProblems(settings.GetSection(DataRegistration.Section)),
            .. SecretsInFiles(settings),
            .. Refusals(() => new ServiceCollection().AddClock(settings, environment), () => DataRegistration.MakeFolder(settings)),
        ];
        Refuse(problems);
    }

    /// <summary>Checks what says where a store is, and nothing else.</summary>
    /// <param name="settings">All of them.</param>
    /// <param name="section">The section of a <see cref="DatabaseOptions"/>.</param>
    /// <exception cref="InvalidSettingException">Something is wrong. The message is as that of <see cref="CheckSettings"/>.</exception>
    internal static void CheckDatabase(this IConfiguration settings, string section) => Refuse(
    [
        .. new SettingsSection(section, typeof(DatabaseOptions)).WithInner.SelectMany(part => ProblemsOf(part, settings)),
        .. DatabaseProblems(settings.GetSection(section)),
    ]);

    private static void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
            throw new InvalidSettingException(Listed(problems));
    }

    /// <summary>One line for one problem; for more a heading and a line for each.</summary>
    internal static string Listed(IReadOnlyList<string> problems) => problems.Count == 1
        ? problems[0]
        : string.Join(
            Environment.NewLine,
            problems.Select(problem => "- " + problem).Prepend($"The settings cannot be used as they are. {problems.Count} things are wrong:"));

    private static List<string> ProblemsOf(SettingsSection section, IConfiguration settings)
    {
        var values = section.Name.Length == 0 ? settings : settings.GetSection(section.Name);
        var properties = Properties(section.Options);
        var problems = Unknown(section, values, properties).ToList();
        var unreadable = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties.Where(property => !CanRead(values.GetSection(property.Name), property.PropertyType)))
        {
            unreadable.Add(property.Name);
            problems.Add($"{section.FullName(property.Name)} is \"{values[property.Name]}\", which is no {KindOf(property.PropertyType)}. Write one like {ExampleOf(property.PropertyType)}.");
        }

        // The rest is judged as if the unreadable ones had been left out.
        var readable = properties.Where(property => !unreadable.Contains(property.Name)).Select(property => property.Name);
        var options = new ConfigurationBuilder().AddInMemoryCollection(readable.SelectMany(name => Flat(values.GetSection(name), name))).Build()
            .Get(section.Options) ?? Activator.CreateInstance(section.Options)!;
        problems.AddRange(properties.SelectMany(property => Broken(section, property, options)));
        if (options is IValidatableObject whole)
            problems.AddRange(whole.Validate(new ValidationContext(options)).Select(result => result.ErrorMessage!));
        return problems;
    }

    /// <summary>The settings of a class of options.</summary>
    internal static IReadOnlyList<PropertyInfo> Properties(Type options) =>
        [.. options.GetProperties().Where(property => property.SetMethod is not null)];

    // A name that is not quite right would be passed over in silence. At the root stand also the environment's variables.
    private static IEnumerable<string> Unknown(SettingsSection section, IConfiguration values, IReadOnlyList<PropertyInfo> properties) =>
        from value in values.GetChildren()
        where section.Name.Length > 0 || value.Key.StartsWith("MicrosoftApp", StringComparison.OrdinalIgnoreCase)
        where !properties.Any(property => property.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase))
        where !string.IsNullOrEmpty(value.Value) || !section.Inner.Any(inner => inner.Name.Equals(value.Path, StringComparison.OrdinalIgnoreCase))
        let known = string.Join(", ", section.WithInner.SelectMany(part => Properties(part.Options).Select(property => part.FullName(property.Name))))
        select $"{section.FullName(value.Key)} is no setting. Remove it, or write one of {known}.";

    private static bool CanRead(IConfigurationSection value, Type type)
    {
        try
        {
            return value.Get(type) is not Enum choice || Enum.IsDefined(choice.GetType(), choice);   // "7" is read as a choice, too
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> Flat(IConfigurationSection section, string name) =>
        section.AsEnumerable(makePathsRelative: true).Select(pair => KeyValuePair.Create($"{name}:{pair.Key}", pair.Value))
            .Append(KeyValuePair.Create(name, section.Value)).Where(pair => pair.Value is not null);

    private static IEnumerable<string> Broken(SettingsSection section, PropertyInfo property, object options)
    {
        var (name, value) = (section.FullName(property.Name), property.GetValue(options));
        foreach (var rule in property.GetCustomAttributes<ValidationAttribute>().Where(rule => !rule.IsValid(value)))
        {
            yield return rule switch
            {
                RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"{name} is {value}. Give a value from {range.Minimum} to {range.Maximum}."),
                MinLengthAttribute least => string.Create(CultureInfo.InvariantCulture, $"{name} is too short. Give at least {least.Length} characters."),
                RequiredAttribute => $"{name} is empty. Give it a value, or leave it out.",
                _ => rule.FormatErrorMessage(name),
            };
        }
    }

    private static IEnumerable<string> Refusals(params IEnumerable<Action> tries)
    {
        foreach (var attempt in tries)
        {
            string? refusal = null;
            try
            {
                attempt();
            }
            catch (InvalidSettingException problem)
            {
                refusal = problem.Message;
            }
            if (refusal is not null)
                yield return refusal;
        }
    }

    private static IEnumerable<string> DatabaseProblems(IConfigurationSection database)
    {
        if (database["KeyCertificate"] is { Length: > 0 } certificate && !File.Exists(certificate))
            yield return $"{database.Path}:KeyCertificate names {certificate}, which is not there or cannot be seen. Name a PKCS #12 file that the program may read.";
        var connection = database[Connection] ?? "";
        if (connection.Length > 0 && PartsOf(connection) is null)
            yield return $"{database.Path}:{Connection} is no connection string. Write one like {ConnectionExample}.";
        switch (DataRegistration.ProviderOf(database))
        {
            case DatabaseProvider.Sqlite when connection.Length > 0:
                yield return $"{database.Path}:{Connection} is set and not used, since {database.Path}:Provider is Sqlite. Write {database.Path}:Provider=SqlServer, or take the connection string away.";
                break;
            case DatabaseProvider.SqlServer when connection.Length == 0:
                yield return $"{database.Path}:Provider is SqlServer, and no server is named. Set {database.Path}:{Connection} to one like {ConnectionExample}.";
                break;
        }
    }

    private static IEnumerable<string> SecretsInFiles(IConfiguration settings) =>
        from file in (settings as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>() ?? []
        where file.Source.Path is { } path && Path.GetFileName(path) != UserSecrets
        from name in SettingsSection.Secrets.Append($"{DataRegistration.Section}:{Connection}")
        where file.TryGet(name, out var value) && !string.IsNullOrEmpty(value) && (SettingsSection.Secrets.Contains(name) || HasPassword(value))
        select $"{name} stands in {file.Source.Path} and is a secret. Take it out, and set {name.Replace(":", "__", StringComparison.Ordinal)} in the environment, " +
            $"or on a developer's machine: dotnet user-secrets set {name} VALUE --project src/SleepCoachBot.";

    private static bool HasPassword(string text) =>
        PartsOf(text) is { } parts && (parts.ContainsKey("Password") || parts.ContainsKey("Pwd"));

    private static DbConnectionStringBuilder? PartsOf(string text)
    {
        try
        {
            return new DbConnectionStringBuilder { ConnectionString = text };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string KindOf(Type type) => Bare(type) switch
    {
        { IsEnum: true } => "choice that it knows",
        var t when t == typeof(TimeSpan) => "length of time",
        var t when t == typeof(bool) => "yes or no",
        var t when typeof(IEnumerable).IsAssignableFrom(t) && t != typeof(string) => "list",
        _ => "number",
    };

    private static string ExampleOf(Type type) => Bare(type) switch
    {
        { IsEnum: true } choice => string.Join(" or ", Enum.GetNames(choice)),
        var t when t == typeof(TimeSpan) => "00:00:30",
        var t when t == typeof(bool) => "true",
        var t when typeof(IEnumerable).IsAssignableFrom(t) && t != typeof(string) => "[]",
        var t when t == typeof(double) => "0.5",
        _ => "10",
    };

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
