using System.Globalization;
using SleepCoachBot.Reports.Pdf;
using SleepCoachBot.Reports.Tests.Testing;
using SleepCoachBot.Sleep.Plans;

namespace SleepCoachBot.Reports.Tests.Pdf;

/// <summary>Makes pages into the folder <c>pictures</c> beside the tests, as PDF and as image.</summary>
public sealed class PagesToLookAt
{
    public static TheoryData<string, PaperSize> Pages => new()
    {
        { "usual", PaperSize.A4 }, { "usual", PaperSize.Letter }, { "overfull", PaperSize.A4 }, { "overfull", PaperSize.Letter }, { "empty", PaperSize.A4 }, { "waiting", PaperSize.A4 },
    };

    [Theory, MemberData(nameof(Pages))]
    public void A_page_is_drawn_as_file_and_as_image(string name, PaperSize paper)
    {
        var report = name switch
        {
            "usual" => Testing.Reports.Usual(),
            "overfull" => Testing.Reports.Overfull(),
            "waiting" => Testing.Reports.Usual() with { Plan = Diaries.UsualPlan() with { Status = PlanStatus.Waiting } },
            _ => Testing.Reports.Empty(),
        };
        var words = CultureInfo.GetCultureInfo(paper == PaperSize.A4 ? "en-GB" : "en-US");
        var file = ClinicPage.ToPdf(report, paper, words);
        Assert.Equal("%PDF-"u8.ToArray(), file[..5]);
        Out.Lay($"clinic-{name}-{paper}.pdf".ToLowerInvariant(), file);
        Out.Lay($"clinic-{name}-{paper}.png".ToLowerInvariant(), ClinicPage.ToPng(report, paper, words, 2));
    }
}
