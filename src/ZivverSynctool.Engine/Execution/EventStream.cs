using System.Collections.Concurrent;

namespace ZivverSynctool.Execution;

/// <summary>
/// Runs work on another thread and gives its events one by one to the caller's thread, with a bounded queue between them.
/// Whoever stops listening cancels the work, and is let go when it has come to its end.
/// </summary>
public static class EventStream
{
    private const int QueueLength = 512;

    /// <summary>The events of the work, in order; its exception last.</summary>
    public static IEnumerable<SyncEvent> Of(Func<Action<SyncEvent>, CancellationToken, Task> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var queue = new BlockingCollection<SyncEvent>(QueueLength);
        var running = Task.Run(async () =>
        {
            try
            {
                await work(queue.Add, stop.Token).ConfigureAwait(false);
            }
            finally
            {
                queue.CompleteAdding();
            }
        }, CancellationToken.None);

        var heardOut = false;
        try
        {
            foreach (var item in queue.GetConsumingEnumerable(CancellationToken.None))
                yield return item;
            heardOut = true;
        }
        finally
        {
            if (!heardOut)
                Abandon(stop, queue, running);
        }

        running.GetAwaiter().GetResult();
    }

    private static void Abandon(CancellationTokenSource stop, BlockingCollection<SyncEvent> queue, Task running)
    {
        stop.Cancel();
        foreach (var item in queue.GetConsumingEnumerable(CancellationToken.None))
            if (item is QuestionEvent question)
                question.Answer(false);
            else if (item is HostWorkEvent work)
                work.Refuse();
        ((IAsyncResult)running).AsyncWaitHandle.WaitOne();
    }
}
