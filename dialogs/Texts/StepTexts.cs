using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace SleepCoachBot.Dialogs.Texts;

/// <summary>The words of one step of the journey, in one culture. A member is a text; its name is the text's key in the resx file.</summary>
/// <remarks>The culture is handed in, never taken from the thread: many conversations share the process. A test holds each member
/// to its key, and each parameter to its placeholder.</remarks>
public abstract class StepTexts
{
    private readonly ResourceManager _resources;

    private protected StepTexts(ResourceManager resources, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        (_resources, Culture) = (resources, culture);
    }

    /// <summary>The language and region that these words are for.</summary>
    public CultureInfo Culture { get; }

    // What is put into a text is put in once and never read as a pattern itself, whatever a person typed.
    private protected string Text(object[]? values = null, [CallerMemberName] string key = "")
    {
        var text = _resources.GetString(key, Culture) ?? throw new MissingManifestResourceException($"No text {key} in {GetType().Name}.");
        return values is null ? text : string.Format(Culture, text, values);
    }
}
