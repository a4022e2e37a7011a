using System.Net.Http.Headers;
using System.Text;
using ZivverSynctool.Execution;

namespace ZivverSynctool.Bench;

/// <summary>The least that a run could do: posts of new users, eight in flight, with nothing around them.</summary>
internal static class BareLoop
{
    /// <summary>Posts users; gives how many were made.</summary>
    public static async Task<int> PostAsync(Uri address, int accounts)
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
