using System.Globalization;
using System.Resources;
using SleepCoachBot.Reports.Texts;

namespace SleepCoachBot.Reports.Fhir;

/// <summary>The words for people in a FHIR bundle.</summary>
public sealed class FhirTexts : LeavingTexts
{
    private static readonly ResourceManager Resources = new(typeof(FhirTexts));

    private FhirTexts(CultureInfo culture) : base(Resources, culture) { }

    /// <summary>The words in a culture.</summary>
    public static FhirTexts In(CultureInfo culture) => new(culture);

    public string Method => Text();
    public string NeverSleptNote => Text();
    public string PlanNote => Text();
    public string PlanVerbatim(string words) => Text([words]);
    public string PlanWaiting => Text();
    public string PlanOnHold(string day) => Text([day]);
    public string PlanToZero => Text();
    public string Undivided(string milligrams) => Text([milligrams]);
    public string Part(string milligrams) => Text([milligrams]);
    public string RouteOral => Text();
    public string EfficiencyInBed => Text();
    public string EfficiencyOfEpisode => Text();
    public string SpasmsCode => Text();

    public string IntoBed => Text();
    public string TriedToSleep => Text();
    public string SleepLatency => Text();
    public string Awakenings => Text();
    public string AwakeTotal => Text();
    public string FinalWake => Text();
    public string TryingAfter => Text();
    public string EarlyBy => Text();
    public string OutOfBed => Text();
    public string NeverSlept => Text();
    public string Quality => Text();
    public string Rested => Text();
    public string Naps => Text();
    public string NapTotal => Text();
    public string CaffeineDrinks => Text();
    public string LastCaffeine => Text();
    public string AlcoholDrinks => Text();
    public string LastAlcohol => Text();
    public string Spasms => Text();
    public string Stress => Text();
}
