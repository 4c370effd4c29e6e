using NodaTime;
using NodaTime.Text;

namespace SleepCoachBot.Clock;

/// <summary>Puts the person's clock into the program.</summary>
public static class ClockRegistration
{
    // Seconds are optional, since people type 07:10-04:00.
    private static readonly IReadOnlyList<OffsetDateTimePattern> Forms =
        [.. new[] { "uuuu-MM-dd'T'HH:mmo<Z+HH:mm>", "uuuu-MM-dd'T'HH:mm:sso<Z+HH:mm>" }.Select(OffsetDateTimePattern.CreateWithInvariantCulture)];

    /// <exception cref="InvalidSettingException">The clock is set outside Development, or to something that is no moment.</exception>
    public static IServiceCollection AddClock(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        var now = (settings.GetSection("Clock").Get<ClockOptions>() ?? new()).Now;
        services.AddSingleton(TimeProvider.System);
        if (now.Length == 0) return services.AddSingleton<IClock>(SystemClock.Instance);

        if (!environment.IsDevelopment())
            throw new InvalidSettingException("Clock:Now can be set in the Development environment only (add --environment Development).");
        var moment = Forms.Select(form => form.Parse(now)).FirstOrDefault(read => read.Success)
            ?? throw new InvalidSettingException("Clock:Now is no moment. Write it with its offset, like 2026-03-15T07:10-04:00.");
        return services.AddSingleton<IClock>(new RunningClock(moment.Value.ToInstant(), TimeProvider.System));
    }
}
