using Microsoft.Extensions.Time.Testing;

namespace ZivverSynctool.Infrastructure.Tests.Http;

/// <summary>Lets the time of a test pass.</summary>
internal static class Clock
{
    /// <summary>Moves the clock on, step by step, until a task has ended. How many steps fit in between is left to chance.</summary>
    public static async Task RunAsync(FakeTimeProvider time, TimeSpan step, Task task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(step);
            await Task.Delay(1);
        }

        await task;
    }
}
