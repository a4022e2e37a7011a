using System.Text.Encodings.Web;
using System.Text.Json;

namespace ZivverSynctool.Infrastructure.Storage;

/// <summary>What a new profile is to hold.</summary>
public sealed record ProfileTemplate
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The organization's name.</summary>
    public required string Name { get; init; }

    /// <summary>The mail domains in scope.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>The CSV file to read accounts from; a relative path is relative to the profile.</summary>
    public required string CsvPath { get; init; }

    /// <summary>The column that never changes for an account; null identifies accounts by address.</summary>
    public string? Identifier { get; init; }

    /// <summary>Base address of the API; null is Zivver's own service.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>Name of the environment variable that holds the API key.</summary>
    public string ApiKeyVariable { get; init; } = "ZIVVER_API_KEY";

    /// <summary>Where the JSON schema is, for editors; null leaves it out.</summary>
    public string? Schema { get; init; }

    /// <summary>The profile's text.</summary>
    internal string ToText() => $$"""
        {
          {{(Schema is null ? "" : $"\"$schema\": {Json(Schema)},\n  ")}}// The organization's name, shown before a run.
          "name": {{Json(Name)}},

          "zivver": {
            "baseUri": {{Json((BaseUri ?? ZivverSettings.DefaultBaseUri).ToString())}},
            // The key itself never stands here: this is the environment variable that holds it.
            "apiKey": { "environment": {{Json(ApiKeyVariable)}} },
          },

          // Only accounts with an address in these domains are ever changed.
          "domains": {{Json(Domains)}},

          // Never disabled, renamed or deleted. Put the addresses of Zivver's administrators here; * stands for any text.
          "protectedAccounts": [],

          "sources": [
            {
              "name": "Accounts",
              "type": "csv",
              "path": {{Json(CsvPath)}},
              {{(Identifier is null
                  ? "// A column that never changes for an account, such as a personnel number, lets links survive a new address.\n      // \"identifier\": \"EmployeeNumber\","
                  : $"// The column that never changes for an account: links survive a new address.\n      \"identifier\": {Json(Identifier)},")}}
              // Properties whose columns are called otherwise.
              // "columns": { "Email": "Mail address", "DisplayName": "Full name" },
            },
          ],

          // How properties are kept in step: mirror (as the sources have it), add (nothing is taken away) or ignore.
          // What no source supplies is left alone anyway.
          "manage": {
            // "user.delegates": "ignore",
          },

          "options": {
            "createUsers": true,
            "disableUsers": true,
            "updateUsers": true,
            "createFunctionalAccounts": true,
            "disableFunctionalAccounts": true,
            "updateFunctionalAccounts": true,
          },

          // The most that one run may do: a number, a percentage, both (the lower holds), or null for no limit.
          "limits": {
            "disableUsers": "5%",
            "disableFunctionalAccounts": "5%",
            "rename": "5%",
            "accessLost": "5%",
          },
        }

        """;

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Readable);
}
