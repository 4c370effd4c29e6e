using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

internal static class ReportsRegistration
{
    /// <summary>Adds the page for the clinic and the other files. A program that can make files registers its own <see cref="IReportFiles"/>.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton<IReportFiles, NoReportFiles>();
        services.AddSingleton<ReportDialog>();
        services.AddSingleton<IStep, ReportsStep>();
        return services;
    }
}
