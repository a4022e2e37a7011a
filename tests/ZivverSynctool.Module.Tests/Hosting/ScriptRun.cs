using ZivverSynctool.Module.Tests.Errors;

namespace ZivverSynctool.Module.Tests;

/// <summary>All that a script said.</summary>
internal sealed record ScriptRun(
    IReadOnlyList<PSObject> Output, IReadOnlyList<ErrorRecord> Errors, IReadOnlyList<string> Warnings,
    IReadOnlyList<ProgressRecord> Progress, ErrorRecord? Thrown)
{
    public static ScriptRun Of(PowerShell shell)
    {
        var output = new PSDataCollection<PSObject>();
        ErrorRecord? thrown = null;
        try
        {
            shell.Invoke(null, output);
        }
        catch (RuntimeException error)
        {
            thrown = error.ErrorRecord;
        }

        SeenErrors.Add(thrown is null ? shell.Streams.Error : shell.Streams.Error.Append(thrown));
        return new ScriptRun(
            [.. output], [.. shell.Streams.Error], [.. shell.Streams.Warning.Select(warning => warning.Message)], [.. shell.Streams.Progress], thrown);
    }

    /// <summary>This run, if it had no error; else the error is the test's.</summary>
    public ScriptRun Check()
    {
        Assert.Null(Thrown?.ToString());
        Assert.Empty(Errors.Select(error => $"{error.FullyQualifiedErrorId}: {error}"));
        return this;
    }

    /// <summary>The one error there was, whether it ended the call or not.</summary>
    public ErrorRecord Error => Thrown ?? Assert.Single(Errors);

    /// <summary>The values of one property of all objects, as text.</summary>
    public IReadOnlyList<string> Texts(string property) =>
        [.. Output.Select(item => LanguagePrimitives.ConvertTo<string>(item.Properties[property]?.Value))];

    /// <summary>All objects as text.</summary>
    public IReadOnlyList<string> Texts() => [.. Output.Select(item => item.ToString())];
}
