using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ZivverSynctool.Infrastructure.Storage;
using ZivverSynctool.Simulation;

namespace ZivverSynctool.Infrastructure.Sandbox;

/// <summary>
/// An organization as a JSON file that reads well: <c>settings</c>, <c>users</c> and <c>functionalAccounts</c>, SSO keys
/// included. Comments and trailing commas are allowed.
/// </summary>
internal static class OrganizationFile
{
    private const int ProblemsShown = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Names with diacritics stay readable; the file is never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { StateJson.RefuseNothings } },
    };

    public static readonly OrganizationState Empty = new(new OrganizationSettings(), []);

    /// <summary>Reads an organization; ids and dates that are left out are made up.</summary>
    public static OrganizationState Read(string path, Func<string> newId, TimeProvider time)
    {
        var document = Parse(path);
        var problems = OrganizationProblems.Of(document);
        if (problems.Count > 0)
            throw Invalid(path, string.Join("; ", problems.Take(ProblemsShown)) + (problems.Count > ProblemsShown ? $"; and {problems.Count - ProblemsShown} more" : ""));
        var now = time.GetUtcNow();
        return new OrganizationState(
            document.Settings?.ToSettings() ?? new OrganizationSettings(),
            (document.Users ?? []).Select(user => user.ToSeed(AccountType.User, newId, now))
                .Concat((document.FunctionalAccounts ?? []).Select(account => account.ToSeed(AccountType.FunctionalAccount, newId, now)))
                .ToList());
    }

    /// <summary>Writes an organization; a file that is there is replaced once the new one is whole.</summary>
    public static void Write(string path, OrganizationState state)
    {
        var addresses = state.Accounts.ToDictionary(seed => seed.Account.Id, seed => seed.Account.Email, StringComparer.OrdinalIgnoreCase);
        var document = new OrganizationDocument
        {
            Settings = OrganizationDocument.SettingsDocument.From(state.Settings),
            Users = Documents(AccountType.User),
            FunctionalAccounts = Documents(AccountType.FunctionalAccount),
        };
        try
        {
            var fresh = path + ".new";
            using (var stream = File.Create(fresh))
                JsonSerializer.Serialize(stream, document, Json);
            if (File.Exists(path))
                File.Replace(fresh, path, null);
            else
                File.Move(fresh, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "SandboxStateNotWritten", SyncErrorKind.InvalidArgument, $"The organization cannot be written to '{path}': {e.Message}",
                "Give a path in a folder that exists and that you may write to.", e);
        }

        List<AccountDocument> Documents(AccountType type) => state.Accounts
            .Where(seed => seed.Account.AccountType == type)
            .Select(seed => AccountDocument.From(seed, id => addresses.TryGetValue(id, out var address) ? address : id)).ToList();
    }

    private static OrganizationDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize<OrganizationDocument>(stream, Json) ?? throw Invalid(path, "it holds nothing");
        }
        catch (JsonException e)
        {
            throw Invalid(path, JsonTrouble.Place(e) + JsonTrouble.Sentence(e).TrimEnd('.'), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SyncException(
                "SandboxSeedNotRead", SyncErrorKind.InvalidArgument, $"The sandbox's organization cannot be read from '{path}': {e.Message}",
                "Give the path of a JSON file that a sandbox saved or that was written by hand.", e);
        }
    }

    private static SyncException Invalid(string path, string what, Exception? inner = null) => new(
        "SandboxSeedInvalid", SyncErrorKind.InvalidArgument, $"'{path}' does not hold an organization: {what}.",
        "Correct the file, or let a sandbox save one to see how it looks.", inner);
}
