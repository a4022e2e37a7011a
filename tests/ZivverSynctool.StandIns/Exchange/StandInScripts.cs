namespace ZivverSynctool.StandIns.Exchange;

/// <summary>The texts of the functions that stand in for Microsoft's commands.</summary>
public static class StandInScripts
{
    /// <summary>The commands of a connection.</summary>
    public static string Commands { get; } = Read("Commands.ps1");

    /// <summary>The module for Exchange Online.</summary>
    public static string ExchangeOnline { get; } = Read("ExchangeOnline.ps1");

    /// <summary>Remote PowerShell.</summary>
    public static string Remoting { get; } = Read("Remoting.ps1");

    /// <summary>What they all answer with.</summary>
    public static string Answer { get; } = Read("Answer.ps1");

    private static string Read(string name)
    {
        using var stream = typeof(StandInScripts).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
