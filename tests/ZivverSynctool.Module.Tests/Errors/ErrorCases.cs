using System.Text.RegularExpressions;

namespace ZivverSynctool.Module.Tests.Errors;

/// <summary>An organization in which calls are to end with an error, and words for what is done to it.</summary>
public abstract class ErrorCases : IDisposable
{
    private const string Words = """
        function Write-Text($name, $text) { [IO.File]::WriteAllText([IO.Path]::Combine($Folder, $name), $text) }
        function Edit-Profile($old, $new) { [IO.File]::WriteAllText($ProfilePath, [IO.File]::ReadAllText($ProfilePath).Replace($old, $new)) }
        function New-Key($text) { [Net.NetworkCredential]::new('', $text).SecurePassword }
        function Sync { $null = Start-ZivverSync -Profile $ProfilePath -Confirm:$false }
        function One($pattern) { [IO.Directory]::GetFiles($Folder, $pattern, 'AllDirectories')[0] }
        """;

    private protected ErrorCases(int people = 3)
    {
        Care = new ExampleCare(people);
        Care.Run("$Folder = $args[0]", Care.Folder).Check();
        Care.Run(Words).Check();
    }

    private protected ExampleCare Care { get; }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        Care.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Fails unless the script ends at once, and its error says this.</summary>
    /// <param name="script">Knows <c>$ProfilePath</c>, <c>$Folder</c> and <c>$sandbox</c>.</param>
    /// <param name="id">The error that it ends with.</param>
    /// <param name="says">Part of its message: what, and where.</param>
    private protected void Ends(string script, string id, string says)
    {
        var error = Care.Run($"try {{ {script} }} catch {{ throw }}").Thrown;
        Assert.NotNull(error);
        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(says, error.Exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Gives the profile these sources, as JSON.</summary>
    private protected void Sources(string json) => File.WriteAllText(
        Care.ProfilePath, Regex.Replace(File.ReadAllText(Care.ProfilePath), "\"sources\": \\[.*\\]", _ => $"\"sources\": [ {json} ]", RegexOptions.Singleline));
}
