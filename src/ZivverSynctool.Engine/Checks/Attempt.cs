namespace ZivverSynctool.Checks;

/// <summary>What came of something that may fail: a value, or the error in its place.</summary>
internal sealed record Attempt<T>(T? Value, SyncException? Error)
    where T : class
{
    public static async Task<Attempt<T>> OfAsync(Func<Task<T>> work)
    {
        try
        {
            return new Attempt<T>(await work().ConfigureAwait(false), null);
        }
        catch (SyncException error)
        {
            return new Attempt<T>(null, error);
        }
    }

    public static Attempt<T> Of(Func<T> work)
    {
        try
        {
            return new Attempt<T>(work(), null);
        }
        catch (SyncException error)
        {
            return new Attempt<T>(null, error);
        }
    }
}
