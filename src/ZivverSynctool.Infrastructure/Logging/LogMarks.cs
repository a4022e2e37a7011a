using ZivverSynctool.Infrastructure.Watching;
using ZivverSynctool.Review;

namespace ZivverSynctool.Infrastructure.Logging;

/// <summary>Hides addresses in the log of a call where its profile says so, also where the key for that is not to be had.</summary>
internal sealed class LogMarks : IAfterRun
{
    private readonly AddressMarks? _marks;
    private readonly SyncException? _trouble;

    /// <summary>Reads or makes the key.</summary>
    public LogMarks(SyncProfile profile, LogSettings settings)
    {
        if (!settings.HideAddresses)
            return;
        try
        {
            _marks = new AddressMarks(AddressKey.Of(profile));
        }
        catch (SyncException e)
        {
            // Marks that are the same within this call only are better than addresses that were not to be seen.
            _marks = new AddressMarks(AddressKey.New());
            _trouble = e;
        }
    }

    /// <summary>Makes text fit to be written down.</summary>
    public string Text(string text) => _marks?.Hide(text) ?? text;

    /// <inheritdoc/>
    /// <exception cref="SyncException">There was no key, so the marks of this call are its own.</exception>
    public Task DoAsync(RunEnd end) => _trouble is null ? Task.CompletedTask : Task.FromException(_trouble);
}
