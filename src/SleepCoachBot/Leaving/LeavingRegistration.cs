using SleepCoachBot.Channels.Files;
using SleepCoachBot.Dialogs.Reports;
using SleepCoachBot.Dialogs.Settings;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Leaving;

/// <summary>Connects what leaves (page, tables, bundle, calendar, everything) to the bot.</summary>
public static class LeavingRegistration
{
    /// <summary>Adds the files that the bot can make. Reads section <c>Files</c>.</summary>
    /// <exception cref="InvalidSettingException">The public address is no address.</exception>
    public static IServiceCollection AddLeaving(this IServiceCollection services, IConfiguration settings)
    {
        var told = (settings.GetSection("Files").Get<LeavingOptions>() ?? new LeavingOptions()).PublicAddress;
        Uri? address = null;
        if (told.Length > 0 && (!Uri.TryCreate(told, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)))
            throw new InvalidSettingException("Files:PublicAddress is no https address. Write it like https://sleep.example.org.");
        return services
            .AddSingleton(provider => new FileHanding(provider.GetRequiredService<IFiles>(), address))
            .AddSingleton<IReportFiles, ReportFiles>()
            .AddSingleton<IPlanCalendar, PlanCalendars>()
            .AddSingleton<IExports, Exports>();
    }
}
