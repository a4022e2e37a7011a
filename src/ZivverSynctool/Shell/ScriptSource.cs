using ZivverSynctool.Execution;
using ZivverSynctool.Infrastructure.Sources;
using ZivverSynctool.Input;
using ZivverSynctool.Secrets;
using ZivverSynctool.Sources;

namespace ZivverSynctool.Shell;

/// <summary>Accounts from a script: whatever objects it gives.</summary>
internal sealed class ScriptSource(SourceSettings settings, PSCmdlet cmdlet, HostThread host, ISecretReader secrets, KnownSecrets known) : IAccountSource
{
    public string Name => settings.Name;

    public async Task<SourceRead> ReadAsync(SourceRequest request, CancellationToken cancellation)
    {
        var credentials = new Dictionary<string, Secret>();
        foreach (var credential in settings.Script!.Credentials)
        {
            var secret = await secrets.ReadAsync(credential.Value, $"secret for parameter '{credential.Key}' of source '{Name}'", cancellation).ConfigureAwait(false);
            known.Add(secret.Value);
            credentials[credential.Key] = secret;
        }

        return await host.RunAsync(() => Read(request, credentials)).ConfigureAwait(false);
    }

    private SourceRead Read(SourceRequest request, Dictionary<string, Secret> credentials)
    {
        var shell = new ShellCommand(cmdlet, known);
        try
        {
            var call = new ScriptCall(settings, cmdlet, request, credentials);
            var file = Path.GetFileName(settings.Path)!;
            var objects = new ObjectReader(
                settings.Columns.ToDictionary(column => column.Key, column => (object)column.Value, StringComparer.OrdinalIgnoreCase),
                settings.Identifiers,
                // Asked again for single accounts, it may give one again, which must be the same one then.
                number => call.IsTargeted ? file : $"{file} object {number}");
            var entries = new SourceEntries(settings, new PhoneNormalizer(settings.Region).Normalize);
            using (new ScriptLocation(cmdlet, Path.GetDirectoryName(settings.Path)!))
                shell.Run(call.Command, call.Parameters, item =>
                {
                    if (!objects.IsAccount(item))
                        throw NoAccount(item, entries.Count + 1);
                    entries.Add(objects.Read(item));
                });
            return entries.Count == 0 && !call.IsTargeted ? throw Empty() : entries.ToRead() with { Partial = call.IsTargeted, Warnings = objects.Warnings };
        }
        catch (ShellFailure failure)
        {
            throw Failed(failure);
        }
        // The shell looks into a script, and asks its policy, before it runs.
        catch (RuntimeException error) when (error is ParseException or PSSecurityException)
        {
            throw Failed(shell.FailureOf(error));
        }
    }

    private SyncException Empty() => new("SourceEmpty", SyncErrorKind.Refused, $"{Script} gave no account.",
        "See whether it finds what it reads from; a source without accounts is taken for broken.");

    private SyncException Failed(ShellFailure failure) => failure.IsBlocked
        ? new SyncException("ScriptBlocked", SyncErrorKind.NotAuthorized, $"{Script} is not allowed to run: {failure.Message}.",
            "Sign it, or unblock it (Unblock-File) if it came from elsewhere, as the execution policy of this computer demands: Get-ExecutionPolicy -List.", failure)
        : new SyncException("ScriptFailed", SyncErrorKind.Unavailable, $"{Script} failed: {failure.Message}.",
            "Correct the script, or what it reads from. What it gave until then is not used: it may not be everything.", failure);

    private SyncException NoAccount(PSObject item, int number)
    {
        const int longest = 60;
        var text = known.Hide(item.ToString());
        return new SyncException("ScriptOutput", SyncErrorKind.Unavailable,
            $"{Script} gave something that is no account, as object {number}: '{(text.Length > longest ? string.Concat(text.Take(longest)) + "…" : text)}' ({item.BaseObject.GetType().Name}).",
            "Let it give objects with the properties of accounts only, and send whatever else its commands give to $null. Where its properties have other names, say so under 'columns'.");
    }

    private string Script => $"The script '{settings.Path}' of source '{Name}'";
}
