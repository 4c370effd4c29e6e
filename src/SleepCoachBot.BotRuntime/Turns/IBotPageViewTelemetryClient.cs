namespace SleepCoachBot.BotRuntime.Turns;

/// <summary>Hears which dialogs are begun, as a site counts its pages.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>A dialog was begun.</summary>
    /// <param name="dialogName">Its id.</param>
    /// <param name="properties">What else is known of it.</param>
    /// <param name="metrics">Its measures.</param>
    void TrackPageView(string dialogName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null);
}
