using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using SleepCoachBot;
using SleepCoachBot.Channels.Bells;
using SleepCoachBot.Channels.Connector;
using SleepCoachBot.Channels.DirectLine;
using SleepCoachBot.Channels.Turns;
using SleepCoachBot.Channels.WebChat;
using SleepCoachBot.CheckIns;
using SleepCoachBot.Clock;
using SleepCoachBot.Data;
using SleepCoachBot.Dialogs;
using SleepCoachBot.Health;
using SleepCoachBot.Importing;
using SleepCoachBot.Leaving;
using SleepCoachBot.Measurements;
using SleepCoachBot.Pages;
using SleepCoachBot.Pages.MySleep;
using SleepCoachBot.Pictures;
using SleepCoachBot.Proxies;
using SleepCoachBot.Settings;
using SleepCoachBot.Sounds;
using SleepCoachBot.Storage;
using SleepCoachBot.Telemetry;

if (args is [HealthProbe.Command, var address])
    return await HealthProbe.AskAsync(address);

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions
    {
        Args = StorageCommand.SettingsIn(args),
        ContentRootPath = AppContext.BaseDirectory,   // settings and pages beside the program, wherever it is started from
    });
    var (services, settings) = (builder.Services, builder.Configuration);
    settings.AddMountedSecrets();
    if (StorageCommand.IsMeantBy(args))
        return await StorageCommand.RunAsync(args, settings);

    settings.CheckSettings(builder.Environment);
    services.AddProxy(settings);
    services.AddClock(settings, builder.Environment);
    services.AddData(settings);
    services.AddBell(settings);
    services.AddDurableTurns();
    services.AddPictures();
    services.AddLeaving(settings);
    services.AddImporting(settings);
    services.AddDialogs();
    services.AddCheckIns(TimeProvider.System);
    services.AddBotMessages(settings);
    services.AddDirectLine(settings);
    services.AddChatPage();
    services.AddMySleep();
    services.AddHealth();
    services.AddMeasurements(settings);
    services.AddTelemetry(settings);

    var app = builder.Build();
    app.UseProxy();
    app.UseChatPage();
    app.UseMySleep();
    app.UseCors();
    app.UseWebSockets();
    app.MapBotMessages();
    app.MapDirectLine();
    app.MapWebChatToken();
    app.MapChatPage();
    app.MapMySleep();
    app.MapSounds();
    app.MapHandedFiles();
    app.MapHealth();

    await app.Services.MigrateStorageAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is InvalidSettingException or SchemaTooNewException or StorageDamagedException or StorageTaskException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
catch (OptionsValidationException problem)
{
    await Console.Error.WriteLineAsync($"The settings cannot be used as they are: {string.Join(' ', problem.Failures)}");
    return 1;
}
catch (IOException problem) when (problem.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{problem.Message} Stop the other program, or choose another address with --urls http://localhost:PORT.");
    return 1;
}
