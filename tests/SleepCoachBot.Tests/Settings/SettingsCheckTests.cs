using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using SleepCoachBot.Settings;

namespace SleepCoachBot.Tests.Settings;

/// <summary>Whoever starts the program with wrong settings reads all that is wrong, once, and how to mend it.</summary>
public sealed class SettingsCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings").FullName;

    [Fact]
    public void The_settings_as_they_are_shipped_are_right() =>
        Check(new ConfigurationBuilder().AddJsonFile(Repository.PathOf("appsettings.json")).AddInMemoryCollection([new("Database:Folder", _folder)]).Build());

    [Theory]
    [InlineData("Turns:Longest", "soon", "Turns:Longest is \"soon\", which is no length of time. Write one like 00:00:30.")]
    [InlineData("Turns:Longest", "01:00:00", "Turns:Longest is 01:00:00. Give a value from 00:00:01 to 00:10:00.")]
    [InlineData("Outbox:AtOnce", "many", "Outbox:AtOnce is \"many\", which is no number. Write one like 10.")]
    [InlineData("DirectLine:Secret", "short", "DirectLine:Secret is too short. Give at least 32 characters.")]
    [InlineData("DirectLine:BotId", "", "DirectLine:BotId is empty. Give it a value, or leave it out.")]
    [InlineData("MicrosoftAppType", "Any", "MicrosoftAppType is \"Any\", which is no choice that it knows. Write one like ")]
    [InlineData("Proxy:Hops", "0", "Proxy:Hops is 0. Give a value from 1 to 20.")]
    [InlineData("Telemetry:Otlp", "collector", "Write one like http://localhost:4317.")]
    [InlineData("Telemetry:TracesKept", "2", "Telemetry:TracesKept is 2. Give a value from 0 to 1.")]
    [InlineData("Database:Provider", "Postgres", "Database:Provider is \"Postgres\", which is no choice that it knows. Write one like Sqlite or SqlServer.")]
    [InlineData("Database:Provider", "7", "Database:Provider is \"7\", which is no choice that it knows.")]
    [InlineData("Database:Provider", "SqlServer", "Database:Provider is SqlServer, and no server is named. Set Database:SqlServer:ConnectionString to one like Server=")]
    [InlineData("Database:SqlServer:ConnectionString", "Server=sql.example", "since Database:Provider is Sqlite. Write Database:Provider=SqlServer, or take the connection string away.")]
    [InlineData("Database:SqlServer:MaxBatchSize", "0", "Database:SqlServer:MaxBatchSize is 0. Give a value from 1 to 1000.")]
    [InlineData("Database:SqlServer:BatchSize", "1", "Database:SqlServer:BatchSize is no setting. Remove it, or write one of Database:SqlServer:ConnectionString,")]
    [InlineData("Database:SqlServer", "Server=sql.example", "Database:SqlServer is no setting.")]
    [InlineData("Database:KeyCertificate", "/no/such/file.pfx", "which is not there or cannot be seen")]
    [InlineData("Clock:Now", "2026-03-15T07:10-04:00", "--environment Development")]
    [InlineData("Database:Foldr", "/data", "Database:Foldr is no setting. Remove it, or write one of Database:Provider, Database:Folder,")]
    [InlineData("MicrosoftAppIdentity", "x", "MicrosoftAppIdentity is no setting.")]
    public void What_is_wrong_is_named_with_its_remedy(string name, string value, string said)
    {
        var problem = Problem(new() { [name] = value });
        Assert.Contains(said, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.NewLine, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_connection_string_is_said_and_not_shown()
    {
        var problem = Problem(new() { ["Database:Provider"] = "sqlserver", ["Database:SqlServer:ConnectionString"] = "invented.example" });
        Assert.StartsWith("Database:SqlServer:ConnectionString is no connection string.", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("invented", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_is_taken_whatever_folder_is_named_beside_it() => Check(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Database:Provider"] = "SqlServer", ["Database:SqlServer:ConnectionString"] = "Server=sql.example;Database=SleepCoachBot", ["Database:Folder"] = "/no/such/folder/",
    }).Build());

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var lines = Problem(new()
        {
            ["Turns:Longest"] = "soon", ["Turns:Attempts"] = "0", ["Outbox:Lease"] = "00:00:01", ["Proxy:KnownProxies:0"] = "proxy.example",
            ["Proxy:KnownProxies:1"] = "other.example", ["MicrosoftAppId"] = "my bot", ["DirectLine:AllowedOrigins:0"] = "clinic.example",
            ["Clock:Now"] = "2026-03-15T07:10-04:00", ["Files:TeamsHosts"] = "sharepoint.com, com",
        }).Split(Environment.NewLine);
        Assert.Contains("11 things are wrong", lines[0], StringComparison.Ordinal);
        Assert.Equal(12, lines.Length);   // the bot's id, its tenant and its secret are three
        Assert.All(lines.Skip(1), line => Assert.StartsWith("- ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_never_shown() =>
        Assert.DoesNotContain("short", Problem(new() { ["DirectLine:Secret"] = "short-one" }).Replace("too short", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{ "MicrosoftAppPassword": "invented" }""", "MicrosoftAppPassword")]
    [InlineData("""{ "Database": { "Provider": "SqlServer", "SqlServer": { "ConnectionString": "Server=sql.example;User Id=sleep;Password=invented" } } }""", "Database__SqlServer__ConnectionString")]
    public void A_secret_in_a_file_beside_the_program_is_refused(string json, string remedy)
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), json);
        var problem = Assert.Throws<InvalidSettingException>(() => Check(FromFile("appsettings.json"))).Message;
        Assert.Contains($"set {remedy} in the environment", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("invented", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_the_user_secrets_is_taken()
    {
        File.WriteAllText(Path.Combine(_folder, "secrets.json"), $$"""{ "DirectLine": { "Secret": "{{new string('s', 32)}}" } }""");
        Check(FromFile("secrets.json"));
    }

    [Fact]
    public void A_connection_string_without_a_password_may_stand_in_a_file()
    {
        File.WriteAllText(Path.Combine(_folder, "appsettings.json"), """{ "Database": { "Provider": "SqlServer", "SqlServer": { "ConnectionString": "Server=sql.example;Authentication=Active Directory Managed Identity" } } }""");
        Check(FromFile("appsettings.json"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IConfigurationRoot FromFile(string name) => new ConfigurationBuilder()
        .AddJsonFile(new PhysicalFileProvider(_folder), name, optional: false, reloadOnChange: false)
        .AddInMemoryCollection([new("Database:Folder", _folder)]).Build();

    private string Problem(Dictionary<string, string?> settings)
    {
        settings.TryAdd("Database:Folder", _folder);
        return Assert.Throws<InvalidSettingException>(() => Check(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())).Message;
    }

    private static void Check(IConfiguration settings) => settings.CheckSettings(new Production());

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;
        public string ApplicationName { get; set; } = "SleepCoachBot";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
