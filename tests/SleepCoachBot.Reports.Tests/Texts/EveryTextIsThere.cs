using System.Globalization;
using System.Reflection;
using SleepCoachBot.Reports.Calendar;
using SleepCoachBot.Reports.Charts;
using SleepCoachBot.Reports.Fhir;
using SleepCoachBot.Reports.Pdf;
using SleepCoachBot.Reports.Texts;
using SkiaSharp;

namespace SleepCoachBot.Reports.Tests.Texts;

public sealed class EveryTextIsThere
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("en-US")]
    public void Each_member_has_its_text_and_each_parameter_its_place_in_it(string culture)
    {
        var words = CultureInfo.GetCultureInfo(culture);
        foreach (var texts in (LeavingTexts[])[ChartTexts.In(words), ClinicTexts.In(words), ValueTexts.In(words), FhirTexts.In(words), CalendarTexts.In(words)])
        {
            foreach (var member in texts.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                var said = member switch
                {
                    PropertyInfo property => (string)property.GetValue(texts)!,
                    MethodInfo { IsSpecialName: false } method => (string)method.Invoke(texts, Markers(method))!,
                    _ => "not a text",
                };
                Assert.False(string.IsNullOrWhiteSpace(said), member.Name);
                if (member is MethodInfo { IsSpecialName: false } formatted)
                    Assert.All(Markers(formatted), marker => Assert.Contains((string)marker, said, StringComparison.Ordinal));
            }
            var keys = new System.Resources.ResourceManager(texts.GetType()).GetResourceSet(CultureInfo.InvariantCulture, true, false)!;
            foreach (System.Collections.DictionaryEntry text in keys)
                Assert.NotEmpty(texts.GetType().GetMember((string)text.Key));
        }
    }

    [Theory]
    [InlineData(ChartTheme.Light)]
    [InlineData(ChartTheme.Dark)]
    [InlineData(ChartTheme.Paper)]
    public void What_is_drawn_stands_out_from_its_ground(ChartTheme theme)
    {
        var colors = Palette.Of(theme);
        Assert.All([colors.Asleep, colors.Awake, colors.InBed], data => Assert.True(Contrast(data, colors.Ground) >= 3, $"{data} {Contrast(data, colors.Ground):0.0}"));
        Assert.All([colors.Ink, colors.Quiet], text => Assert.True(Contrast(text, colors.Ground) >= 4.5, $"{text} {Contrast(text, colors.Ground):0.0}"));
    }

    // WCAG 2.2: relative luminance and contrast ratio.
    private static double Contrast(SKColor one, SKColor other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(SKColor color) => 0.2126 * Linear(color.Red) + 0.7152 * Linear(color.Green) + 0.0722 * Linear(color.Blue);

    private static double Linear(byte part) => part / 255.0 is var share && share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);

    private static object[] Markers(MethodInfo method) => method.GetParameters().Select(parameter => (object)$"<{parameter.Name}>").ToArray();
}
