namespace SleepCoachBot.Measurements;

/// <summary>Lets the program say what it measures of itself.</summary>
public static class MeasurementRegistration
{
    /// <summary>Reads section <c>Measurements</c>.</summary>
    /// <exception cref="InvalidSettingException">The time between two reports is below zero.</exception>
    public static IServiceCollection AddMeasurements(this IServiceCollection services, IConfiguration settings)
    {
        var every = (settings.GetSection("Measurements").Get<MeasurementOptions>() ?? new()).Every;
        if (every < TimeSpan.Zero)
            throw new InvalidSettingException("Measurements:Every is a time such as 00:00:10, or zero for none.");
        return every == TimeSpan.Zero
            ? services
            : services.AddHostedService(provider =>
                new MeasurementLog(every, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<MeasurementLog>>()));
    }
}
