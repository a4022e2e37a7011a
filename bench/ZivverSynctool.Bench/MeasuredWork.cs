using System.Net.Http.Headers;
using System.Text;
using ZivverSynctool.Delta;
using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure;
using ZivverSynctool.Infrastructure.Storage;

namespace ZivverSynctool.Bench;

/// <summary>The work that is measured: what a cmdlet does, without PowerShell around it.</summary>
internal static class MeasuredWork
{
    /// <summary>A delta from a profile; gives the number of changes.</summary>
    public static int Delta(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.GetDelta(new DeltaRequest(), default).Count(item => item is ItemEvent);
    }

    /// <summary>A run from a profile; gives the number of changes that succeeded.</summary>
    public static int Run(string profile)
    {
        using var session = new SyncSession(ProfileFile.Load(profile), null);
        return session.Run(new RunRequest(), default).Count(item => item is ItemEvent { Item: SyncResult { Outcome: SyncOutcome.Succeeded } });
    }

    /// <summary>The least that could be done: posts of new users, eight in flight, with nothing around them.</summary>
    public static async Task<int> BareLoopAsync(Uri address, int accounts)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Workplace.Key);
        var made = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(1, accounts), new ParallelOptions { MaxDegreeOfParallelism = SyncExecutor.MostInFlight },
            async (number, stop) =>
            {
                var body = $$$"""
                    {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bare{{{number}}}@example.test","name":{"formatted":"Bare {{{number}}}"}}
                    """;
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri(address + "/Users"), content, stop);
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync(stop);
                Interlocked.Increment(ref made);
            });
        return made;
    }
}
