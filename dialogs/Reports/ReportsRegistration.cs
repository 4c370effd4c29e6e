using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SleepCoachBot.Dialogs.Journey;

namespace SleepCoachBot.Dialogs.Reports;

internal static class ReportsRegistration
{
    /// <summary>Adds what leaves (the page for the clinic, the other files) and what comes in from a file. A program that can make files, or take
    /// them in, registers its own <see cref="IReportFiles"/> and <see cref="IDiaryImports"/>.</summary>
    public static IServiceCollection AddReports(this IServiceCollection services)
    {
        services.TryAddSingleton<IReportFiles, NoReportFiles>();
        services.TryAddSingleton<IDiaryImports, NoDiaryImports>();
        services.AddSingleton<ImportDialog>();
        services.AddSingleton<IStep, ImportStep>();
        services.AddSingleton<ReportDialog>();
        services.AddSingleton<IStep, ReportsStep>();
        return services;
    }
}
