using SleepCoachBot.Dialogs.Journey;
using SleepCoachBot.Dialogs.Taper;

namespace SleepCoachBot.Dialogs.Settings;

/// <summary>Makes one file of everything that is held of a person, for them to take away. Where none is registered, they get the text alone.</summary>
public interface IExports
{
    /// <summary>The file.</summary>
    /// <returns>Null: no file can be handed over in this conversation.</returns>
    Task<FileLink?> MakeAsync(Said said, CancellationToken cancellationToken);
}
