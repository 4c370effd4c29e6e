using System.Globalization;
using NodaTime;
using SleepCoachBot.Sleep.Plans;
using SleepCoachBot.Understanding.Plans;
using SleepCoachBot.Understanding.Readings;

namespace SleepCoachBot.Understanding.Tests.Plans;

public class DoseTableTests
{
    private static readonly MessageContext s_evening = new()
    {
        Now = new LocalDateTime(2026, 3, 18, 18, 30),
        Zone = DateTimeZoneProviders.Tzdb["Europe/London"],
        Culture = CultureInfo.GetCultureInfo("en-GB"),
    };

    private static Reading<TaperPlan> Read(string text) => new PlanReader().Read(text, s_evening);

    [Theory]
    [InlineData("        Morning  Noon  Night\n23/3      10       5      10\n30/3      5       5      10")]
    [InlineData("Date | Morning | Noon | Night\n23 March | 10 mg | 5 mg | 10 mg\n30 March | 10 mg | - | 10 mg")]
    [InlineData("Week starting\tAM\tLunch\tPM\n23/03/2026\t10\t5\t10\n30/03/2026\t10\t0\t10")]
    [InlineData("date,morning,noon,night\n23/3,10,5,10\n30/3,5,5,10")]
    [InlineData("Starting 23 March\n        am  noon  pm\nWeek 1  10  5  10\nWeek 2  5  5  10")]
    [InlineData("Starting 23 March\nWeek  am  noon  pm\n1  10  5  10\n2  5  5  10")]
    [InlineData("Date  8am  2pm  10pm  Total\n23/3  10  5  10  25\n30/3  10  0  10  20")]
    public void The_cells_of_a_row_stand_under_the_times_of_the_heading(string table)
    {
        var said = Assert.IsType<Reading<TaperPlan>.Says>(Read(table));
        Assert.Equal([(new LocalDate(2026, 3, 23), 25m), (new LocalDate(2026, 3, 30), 20m)], said.Value.Steps.Select(step => (step.From, step.PerDay.Amount)));
    }

    [Fact]
    public void Each_dose_keeps_the_time_of_its_column()
    {
        var said = Assert.IsType<Reading<TaperPlan>.Says>(Read("      Morning  Noon  Night\n23/3   10   -   5"));
        Assert.Equal([new PlannedDose(TimeOfDose.Morning, new Milligrams(10)), new PlannedDose(TimeOfDose.Night, new Milligrams(5))], said.Value.Steps[0].Dose.Split);
    }

    [Theory]
    [InlineData("Date  Morning  Noon  Night  Total\n23/3  10  5  10  30")]
    [InlineData("Date  Morning  Noon  Night\n23/3  10  5")]
    [InlineData("Date  Morning  Night\n23/3  10  5  10")]
    [InlineData("Date  Morning  Night\n23/3  10 ml  5 ml")]
    public void A_row_that_does_not_fit_its_heading_is_asked(string table) => Assert.IsType<Reading<TaperPlan>.AskAgain>(Read(table));
}
