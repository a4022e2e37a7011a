using System.Collections;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>An error of the module that a test met, and the secrets that there were at that moment.</summary>
internal sealed record SeenError(ErrorRecord Record, IReadOnlyList<string> Secrets)
{
    private const string Keys = "EXAMPLE_CARE_KEY_";

    public string Id => Record.FullyQualifiedErrorId.Split(',')[0];

    /// <summary>The error, with the keys that sandboxes have meanwhile put into the environment.</summary>
    public static SeenError Of(ErrorRecord record) => new(record, [
        .. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Where(variable => ((string)variable.Key).StartsWith(Keys, StringComparison.Ordinal)).Select(variable => (string)variable.Value!).Where(key => key.Length > 0)]);

    /// <summary>Fails unless the error has the form that errors have.</summary>
    public void Check()
    {
        Assert.Matches($"^{Id},ZivverSynctool\\.Commands\\.\\w+Command$", Record.FullyQualifiedErrorId);
        Assert.NotEqual(ErrorCategory.NotSpecified, Record.CategoryInfo.Category);
        Assert.Equal(Commands.ErrorCategories.Of(Id), Record.CategoryInfo.Category);

        var message = Record.Exception.Message;
        var remedy = (string)Record.Exception.GetType().GetProperty("Remedy")!.GetValue(Record.Exception)!;
        Assert.Matches(@"^\S[\s\S]*\.$", message);
        Assert.Matches(@"^[A-Z'-][\s\S]*\.$", remedy);
        Assert.Equal($"{message} {remedy}", Record.ErrorDetails.Message);
        Assert.DoesNotContain("   at ", Record.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Record.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, $"{Record.ErrorDetails.Message} {Record.Exception}", StringComparison.Ordinal));
    }
}
